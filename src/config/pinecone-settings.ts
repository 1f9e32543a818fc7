import { apiAddress } from "./api-address.ts";
import type { Refuse } from "./config-error.ts";
import { Secret } from "./secret.ts";

/** A key switches the hosted index on. At least one of `index` and `indexHost` is there. */
export interface PineconeSettings {
  readonly apiKey: Secret;
  readonly index: string | null;
  /** Without a slash at its end, as the other one. */
  readonly indexHost: string | null;
  readonly controllerHost: string | null;
}

const OTHERS = ["PINECONE_INDEX", "PINECONE_INDEX_HOST", "PINECONE_CONTROLLER_HOST"] as const;

/** Pinecone's own rule for names. */
const INDEX_NAME = /^[a-z0-9](?:[a-z0-9-]{0,43}[a-z0-9])?$/;

export function readPineconeSettings(
  values: ReadonlyMap<string, string>,
  refuse: Refuse,
): PineconeSettings | null {
  const key = values.get("PINECONE_API_KEY");
  if (key === undefined) {
    for (const name of OTHERS.filter((name) => values.has(name)))
      refuse(name, "is set, but no PINECONE_API_KEY switches the hosted index on");
    return null;
  }
  // A header takes visible ASCII only; the request would fail with the key in its message.
  if (!/^[\x21-\x7e]+$/.test(key)) refuse("PINECONE_API_KEY", "holds characters that no key has");
  const index = values.get("PINECONE_INDEX") ?? null;
  if (index === null && !values.has("PINECONE_INDEX_HOST"))
    refuse("PINECONE_API_KEY", "is set, but neither PINECONE_INDEX nor PINECONE_INDEX_HOST names an index");
  if (index !== null && !INDEX_NAME.test(index))
    refuse(
      "PINECONE_INDEX",
      "is no name of an index: it takes small letters, digits and hyphens, 45 at the most",
    );
  return {
    apiKey: new Secret(key),
    index,
    indexHost: readHost("PINECONE_INDEX_HOST", values, refuse),
    controllerHost: readHost("PINECONE_CONTROLLER_HOST", values, refuse),
  };
}

/** Pinecone's console shows addresses without `https://`. */
function readHost(name: string, values: ReadonlyMap<string, string>, refuse: Refuse): string | null {
  const written = values.get(name);
  if (written === undefined) return null;
  const address = apiAddress(/^[a-z]+:\/\//i.test(written) ? written : `https://${written}`);
  if (address === null)
    refuse(name, "is no address: write it as https://name-1a2b3c4.svc.aped-1234.pinecone.io");
  return address;
}
