import { RapporteurError } from "../standards/errors.ts";

export type LibraryErrorCode =
  | "LIBRARY_BUSY"
  | "LIBRARY_NEWER"
  | "LIBRARY_DAMAGED"
  | "FOLDER_SERVED"
  | "NO_FOLDER";

/** The library, or what is kept beside it, cannot be opened or written now, and what to do about it. */
export class LibraryError extends RapporteurError {
  declare readonly code: LibraryErrorCode;
  constructor(code: LibraryErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code, message, details);
  }
}
