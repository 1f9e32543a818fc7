import { describe, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isThere } from "./reading-apart.ts";

const PARENT = fileURLToPath(new URL("./orphaning-parent.ts", import.meta.url));

/** A program that reads apart, with the process that reads for it. */
async function startProgram(doing: "busy" | "idle") {
  const program = spawn(process.execPath, [PARENT, doing], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  for await (const line of createInterface(program.stdout)) return { program, ended, child: Number(line) };
  throw new Error("the program said nothing");
}

async function untilGone(child: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && isThere(child); attempt += 1) await delay(50);
  return !isThere(child);
}

describe("a process that reads, when the program ends", () => {
  test("given a program that is killed while a file makes the reader go on for ever, then the reader ends too", async () => {
    const { program, ended, child } = await startProgram("busy");
    await delay(200);
    const wasThere = isThere(child);

    program.kill("SIGKILL");
    await ended;

    expect(wasThere).toBe(true);
    expect(await untilGone(child)).toBe(true);
  });

  test("given a program that has read and closed nothing, then neither keeps the other from ending", async () => {
    const { ended, child } = await startProgram("idle");

    const [code] = await ended;

    expect(code).toBe(0);
    expect(await untilGone(child)).toBe(true);
  });
});
