import type { HostedDocument } from "./hosted-record.ts";

/** Pinecone takes 1,000 documents and 2 MB in one request; what is refused or lost is sent again whole. */
const MOST_DOCUMENTS = 500;
const MOST_BYTES = 1_800_000;

/** Parts documents, in their order, into requests that Pinecone takes. */
export function uploadBatches(documents: readonly HostedDocument[]): readonly (readonly HostedDocument[])[] {
  const batches: HostedDocument[][] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    const last = batches.at(-1);
    if (last && last.length < MOST_DOCUMENTS && bytes + size <= MOST_BYTES) {
      last.push(document);
      bytes += size;
    } else {
      batches.push([document]);
      bytes = size;
    }
  }
  return batches;
}
