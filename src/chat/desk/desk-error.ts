import { RapporteurError } from "../../standards/errors.ts";

/**
 * Why a desk gives no answer. `DESK_LOST`: what was at it broke down, so that the same may be asked once more.
 * `DESK_TOO_LONG`: it took longer than anybody is let, and would again. `DESK_CLOSED`: the process is stopping, so that
 * the next one has to answer.
 */
export type DeskErrorCode = "DESK_LOST" | "DESK_TOO_LONG" | "DESK_CLOSED";

export class DeskError extends RapporteurError {
  declare readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, message: string, options?: ErrorOptions) {
    super(code, message, {}, options);
  }
}
