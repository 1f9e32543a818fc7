import { RapporteurError } from "../../standards/errors.ts";

/** The hosted index did not do what it was asked. Never holds the key, nor what the server wrote in its own words. */
export class HostedIndexError extends RapporteurError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super("HOSTED_INDEX", message, details);
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  PineconeAuthorizationError: "Pinecone does not accept the key: check PINECONE_API_KEY.",
  PineconeNotFoundError: "Pinecone has no such index there: check PINECONE_INDEX and PINECONE_INDEX_HOST.",
  PineconePaymentRequiredError: "Pinecone does nothing more until the bill is paid.",
  PineconeBadRequestError: "Pinecone refuses the request.",
  PineconeConnectionError: "Pinecone cannot be reached.",
  PineconeMaxRetriesExceededError: "Pinecone is out of order.",
  TimeoutError: "Pinecone gave no answer in time.",
};

/**
 * What the client threw, in words of ours. What else goes wrong on the way (a gateway's page in place of an answer) is
 * the hosted index's failure too: nobody's question may fail by it.
 */
export function hostedIndexError(error: unknown): RapporteurError {
  if (error instanceof RapporteurError) return error;
  const reason = error instanceof Error ? error.name : "unknown";
  return new HostedIndexError(SENTENCES[reason] ?? "Pinecone failed.", { reason });
}
