import { z } from "zod";

const WANTED = "must be an audience, such as wg3: small letters, digits and hyphens";

/** How an audience is written; whether there is such a group is for those to say who hold the register of groups. */
export const AUDIENCE = z.string(WANTED).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, WANTED);
