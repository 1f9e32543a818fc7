/**
 * The words for what kramdown-rfc writes between double braces: `{{RFC2119}}` is `[RFC2119]`, `{{!TLS13=RFC8446}}` is
 * `[TLS13]`, `{{Section 4.2 of RFC8446}}` is `Section 4.2 of [RFC8446]`. A reference to the document's own sections
 * keeps its anchor (`[handshake]`): the section number it is printed with changes whenever a section is inserted.
 */
export function referenceText(inner: string): string {
  const text = inner.replace(/\s+/g, " ").trim();
  const part =
    /^((?:Sections?|Appendix|Appendices|Figures?|Tables?|Part|Chapter|Paragraph)\b.{0,120}?\b(?:of|in) )(\S+)$/i.exec(
      text,
    );
  if (part) return `${part[1] ?? ""}${named(part[2] ?? "")}`;
  const tail = /^([^\s,(]+)(,? .*)$/.exec(text);
  return tail ? `${named(tail[1] ?? "")}${tail[2] ?? ""}` : named(text);
}

/** `!RFC2119`, `?I-D.x`, `-alias` and `<<name` without their signs; of `NAME=target`, the name. */
function named(reference: string): string {
  const name = reference.replace(/^(?:<<|[!?&-])+/, "").replace(/(?:=.*|>>)$/, "");
  return `[${name}]`;
}
