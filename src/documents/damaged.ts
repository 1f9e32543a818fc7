import { DocumentError } from "../standards/errors.ts";

/** The refusal of a file that is not whole; `how` says what is wrong with it. */
export function damaged(name: string, how: string): DocumentError {
  return new DocumentError(
    "TRUNCATED",
    `“${name}” is damaged or was cut off: ${how}. Save or send it again.`,
    { name },
  );
}
