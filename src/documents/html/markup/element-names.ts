function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Elements without content. */
export const VOID = names(
  "area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr",
);

/** Elements that begin and end a line of text. */
export const BLOCK = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre " +
    "search section summary table tbody td tfoot th thead tr ul xmp",
);

/** What is never text of the document: programs, styles, controls, and what is fetched from elsewhere. */
export const NEVER_TEXT = names(
  "annotation annotation-xml applet area audio base basefont bgsound button canvas col colgroup command datalist embed frame frameset head " +
    "iframe img input keygen link map meta noembed noframes noscript object option optgroup param rp rt script " +
    "select source style svg template textarea title track video",
);

export const HEADINGS = names("h1 h2 h3 h4 h5 h6");
export const LISTS = names("ul ol menu dir");
export const VERBATIM = names("pre listing plaintext xmp");
