import { DocumentError, RapporteurError } from "../../standards/errors.ts";

const ADVICE = "It may be damaged: open it, save it anew, or split it.";

export function tooMuchMemory(name: string, limit: number): DocumentError {
  const megabytes = Math.round(limit / 1_000_000);
  return new DocumentError(
    "LIMIT_MEMORY",
    `Reading “${name}” took more than ${megabytes} MB of memory. ${ADVICE}`,
    { name, limit },
  );
}

/** `limit` in milliseconds. */
export function noProgress(name: string, limit: number): DocumentError {
  const seconds = Math.round(limit / 1000);
  return new DocumentError(
    "LIMIT_TIME",
    `Reading “${name}” took more than ${seconds} s without getting further. ${ADVICE}`,
    { name, limit },
  );
}

/** `limit` in milliseconds. */
export function tooLong(name: string, limit: number): DocumentError {
  const seconds = Math.round(limit / 1000);
  return new DocumentError("LIMIT_TIME", `Reading “${name}” took more than ${seconds} s. ${ADVICE}`, {
    name,
    limit,
  });
}

/** The process ended by itself; `how` is a signal or an exit code. */
export function brokenDown(name: string, how: string): DocumentError {
  return new DocumentError(
    "READER_FAILED",
    `“${name}” made the reader break down (${how}). Please report it with the file.`,
    { name, how },
  );
}

/** No fault of any document: it must not be remembered as one. */
export function unready(what: string): RapporteurError {
  return new RapporteurError(
    "READER_UNREADY",
    `The process that reads documents cannot be started (${what}). See that the installation is whole (npm ci), and that processes may be started.`,
    { what },
  );
}

/** No fault of any document: it must not be remembered as one. */
export function stopped(): RapporteurError {
  return new RapporteurError("READING_STOPPED", "The process is stopping; what it was reading was not read.");
}
