/** Long enough for any number or short title; a longer one makes no name that people would type. */
const LONGEST_NAME = 60;

/** A name for folders and addresses out of what is written somewhere; null where nothing of use is. */
export function nameFrom(written: string | null | undefined): string | null {
  const name = (written ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gv, "-")
    .replace(/^[.\-]+|[.\-]+$/gv, "");
  return name === "" || name.length > LONGEST_NAME ? null : name;
}
