const FROM_ROOT = /^(?:[\\/]|[A-Za-z]:[\\/])/;

/** A file by its place in the corpus; one that came from elsewhere by its name alone, for its folders tell of its owner. */
export function shownSource(source: string): string {
  return FROM_ROOT.test(source) ? (source.split(/[\\/]/).at(-1) ?? source) : source;
}
