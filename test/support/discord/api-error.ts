/** One thing wrong with a request's body, as Discord names it: reference.mdx#error-messages. */
export interface FormError {
  /** `["components", 0, "content"]` */
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A refusal with Discord's status and code: topics/opcodes-and-status-codes.mdx. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.body = { message, code, ...(errors && { errors }) };
  }
}

export const unknownChannel = () => new ApiError(404, 10_003, "Unknown Channel");
export const unknownGuild = () => new ApiError(404, 10_004, "Unknown Guild");
export const unknownMember = () => new ApiError(404, 10_007, "Unknown Member");
export const unknownMessage = () => new ApiError(404, 10_008, "Unknown Message");
export const unknownWebhook = () => new ApiError(404, 10_015, "Unknown Webhook");
export const unknownInteraction = () => new ApiError(404, 10_062, "Unknown interaction");
export const alreadyAcknowledged = () =>
  new ApiError(400, 40_060, "Interaction has already been acknowledged.");
export const missingAccess = () => new ApiError(403, 50_001, "Missing Access");
export const notTheAuthor = () => new ApiError(403, 50_005, "Cannot edit a message authored by another user");
export const emptyMessage = () => new ApiError(400, 50_006, "Cannot send an empty message");
export const closedToTheBot = () => new ApiError(403, 50_007, "Cannot send messages to this user");
export const missingPermissions = () => new ApiError(403, 50_013, "Missing Permissions");
export const threadExists = () =>
  new ApiError(400, 160_004, "A thread has already been created for this message");
export const invalidWebhookToken = () => new ApiError(401, 50_027, "Invalid Webhook Token");

export function invalidForm(faults: readonly FormError[]): ApiError {
  return new ApiError(400, 50_035, "Invalid Form Body", errorTree(faults));
}

/** Faults under the steps of their paths, as Discord nests them. */
function errorTree(faults: readonly FormError[]): object {
  const here = faults.filter(({ path }) => path.length === 0).map(({ code, message }) => ({ code, message }));
  const below = Map.groupBy(
    faults.filter(({ path }) => path.length > 0),
    ({ path }) => String(path[0]),
  );
  return {
    ...(here.length > 0 && { _errors: here }),
    ...Object.fromEntries(
      [...below].map(([step, those]) => [
        step,
        errorTree(those.map((f) => ({ ...f, path: f.path.slice(1) }))),
      ]),
    ),
  };
}
