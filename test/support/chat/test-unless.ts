import { test } from "@jest/globals";
import type { Lack } from "./platform-rig.ts";

/** A test of what a platform may lack: shown as skipped where it does. */
export function testUnless(lacks: readonly Lack[]) {
  return (...needed: readonly Lack[]) => (needed.some((lack) => lacks.includes(lack)) ? test.skip : test);
}
