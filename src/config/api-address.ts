/** An http address without a slash at its end; null for anything else, and for one with a password or a query. */
export function apiAddress(written: string): string | null {
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return null;
  return url.href.replace(/\/+$/, "");
}
