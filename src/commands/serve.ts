import { UsageError } from "../standards/errors.ts";
import { serve as serveUntilStopped } from "../serve/serve.ts";
import type { Command } from "./command.ts";

export const serve: Command = {
  usage: "serve",
  options: {},
  async run({ operands }) {
    if (operands.length > 0)
      throw new UsageError("serve takes no words: what it does stands in the environment.");
    await serveUntilStopped();
  },
};
