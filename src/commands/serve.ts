import { serve as serveUntilStopped } from "../serve/serve.ts";
import type { Command } from "./command.ts";

export const serve: Command = {
  usage: "serve",
  operands: 0,
  options: {},
  async run() {
    await serveUntilStopped();
  },
};
