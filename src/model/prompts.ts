import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** The words given to a model for one task, as `prompts/<task>.md` has them. */
export interface Prompt {
  readonly task: string;
  /** Under `# System`. */
  readonly system: string;
  /** Under `# User`, with `{{placeholders}}`. */
  readonly user: string;
  /** As the file's first line has it; goes up with every change of its words. */
  readonly version: number;
  /** SHA-256 of the whole file: which words an answer was worded by. */
  readonly hash: string;
}

/** `word-answer 2 (1f9c03b2a7de)`: stands with an answer in logs. */
export function promptLabel({ task, version, hash }: Prompt): string {
  return `${task} ${version} (${hash.slice(0, 12)})`;
}

const PROMPTS = new URL("../../prompts/", import.meta.url);

export async function loadPrompt(task: string): Promise<Prompt> {
  const file = await readFile(new URL(`${task}.md`, PROMPTS), "utf8");
  // A checkout with other line ends holds the same words.
  const text = file.replaceAll("\r\n", "\n");
  const parts = /^Version (?<version>\d+)\n\n# System\n(?<system>[^]+?)\n# User\n(?<user>[^]+)$/.exec(
    text,
  )?.groups;
  if (!parts)
    throw new Error(
      `prompts/${task}.md needs a first line "Version 1", and the headings "# System" and "# User", in this order.`,
    );
  const { version = "", system = "", user = "" } = parts;
  return {
    task,
    system: system.trim(),
    user: user.trim(),
    version: Number(version),
    hash: createHash("sha256").update(text).digest("hex"),
  };
}

/**
 * Data as it stands in a prompt: JSON, so that no text in it ends the block that it is in, and without `<`, so that
 * none is read as one of the marks by which models tell the turns of a conversation apart (`<|im_end|>`, `</s>`).
 */
export function dataBlock(data: unknown): string {
  return JSON.stringify(data, null, 1).replaceAll("<", String.raw`\u003c`);
}

/** Fills every placeholder once; what is filled in is not looked through again. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The prompt asks for {{${name}}}, which nobody gives it.`);
    return value;
  });
}
