import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startBotProcess, type BotProcess } from "../support/bot-process.ts";
import { readCases } from "../support/cases.ts";
import { startLoopbackDiscord } from "../support/discord/loopback-discord.ts";
import { addChannel, addGuild, addPerson } from "../support/discord/people.ts";
import { startLoopbackSlack } from "../support/slack/loopback-slack.ts";
import { byTurns, type Asked, type AskedBy } from "../support/traffic/asked.ts";
import { askOnDiscord } from "../support/traffic/discord-traffic.ts";
import { askOnSlack } from "../support/traffic/slack-traffic.ts";

/**
 * The real process over the sample corpus, and Slack and Discord on this machine in the process that asks: so many
 * questions at the same moment, of every kind that there are cases of, in both languages.
 */

const QUESTIONS = 200;
const GOALS = "acknowledged p99 under 1000 ms, answered p95 under 2000 ms, each once";
/** The answers of a round are all in by then, or some are lost. In milliseconds. */
const LONGEST_ROUND = 60_000;
/** After the last answer, for what would come twice. */
const AFTERMATH = 2_000;

/** Tells on SIGUSR2 for how long the main thread was held up since it was asked last. */
const REPORT_DELAYS = `data:text/javascript,import{monitorEventLoopDelay}from"node:perf_hooks";const d=monitorEventLoopDelay({resolution:1});d.enable();process.on("SIGUSR2",()=>{process.stderr.write(Math.round(d.max/1e6)+" ");d.reset()})`;

const WAYS = {
  slack: ["mention", "command", "mention", "direct message"],
  discord: ["command", "mention", "command", "direct message", "command"],
} as const satisfies Readonly<Record<string, readonly AskedBy[]>>;

const questions = readCases()
  .filter(({ as }) => as.every((audience) => audience === "public"))
  .map(({ question }) => question);

async function main(): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  await using slack = await startLoopbackSlack();
  await using discord = await startLoopbackDiscord();
  const guild = addGuild(discord, "Committee");
  const began = performance.now();
  await using bot = startBotProcess(
    {
      DATA_DIR: dataDir,
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    },
    { flags: ["--import", REPORT_DELAYS] },
  );
  await bot.said("ready", 60_000);
  print(`ready from nothing after ${((performance.now() - began) / 1000).toFixed(2)} s`);

  const each = (ask: (by: AskedBy, question: string) => Asked, ways: readonly AskedBy[]) => () =>
    Array.from({ length: QUESTIONS }, (_, i) => ask(byTurns(ways, i), questions[i % questions.length] ?? ""));
  const onSlack = each(
    (by, question) => askOnSlack(slack, by, question, slack.workspace.addChannel("bench", [])),
    WAYS.slack,
  );
  const onDiscord = each(
    (by, question) =>
      askOnDiscord(discord, {
        by,
        question,
        person: addPerson(discord, "somebody", guild),
        where: addChannel(discord, guild, "bench"),
      }),
    WAYS.discord,
  );
  const kept = [
    await round(`${QUESTIONS} questions at once on Slack`, onSlack, bot),
    await round(`${QUESTIONS} questions at once on Discord`, onDiscord, bot),
    await round(`${QUESTIONS} on each at the same moment`, () => [...onSlack(), ...onDiscord()], bot),
  ];
  print(`peak memory ${await peakMemory(bot)} MiB, with all threads`);
  bot.signal("SIGTERM");
  const { code } = await bot.ended;
  if (code !== 0) print(`ended with ${code}\n${bot.errors()}`);
  await rm(dataDir, { recursive: true, force: true });
  // The last round is one more than was asked for.
  return code === 0 && kept.slice(0, 2).every(Boolean);
}

/** Asks, waits for everything, and tells how it went; true where the goals are kept. */
async function round(name: string, ask: () => readonly Asked[], bot: BotProcess): Promise<boolean> {
  await heldUp(bot);
  const all = ask();
  for (const end = Date.now() + LONGEST_ROUND; Date.now() < end; await delay(50))
    if (all.every((asked) => asked.replies().length > 0)) break;
  await delay(AFTERMATH);
  const acknowledged = all.flatMap((asked) => {
    const after = asked.acknowledgedAfter();
    return after === undefined ? [] : [after ?? Infinity];
  });
  const answered = all.map((asked) => (asked.replies()[0]?.at ?? Infinity) - asked.at);
  const once = all.filter((asked) => isOnce(asked)).length;
  const [acknowledgedIn, answeredIn] = [percentile(acknowledged, 99), percentile(answered, 95)];
  print(
    [
      `${name} (goal: ${GOALS})`,
      `  acknowledged: p50 ${percentile(acknowledged, 50)} ms, p99 ${acknowledgedIn} ms (${acknowledged.length} that must be)`,
      `  answered:     p50 ${percentile(answered, 50)} ms, p95 ${answeredIn} ms, last ${percentile(answered, 100)} ms`,
      ...byWay(all),
      `  each once:    ${once} of ${all.length}`,
      `  main thread:  held up for at most ${await heldUp(bot)} ms`,
    ].join("\n"),
  );
  return acknowledgedIn < 1000 && answeredIn < 2000 && once === all.length;
}

function byWay(all: readonly Asked[]): readonly string[] {
  return [...new Set(all.map(({ by }) => by))].map((way) => {
    const times = all
      .filter(({ by }) => by === way)
      .map((asked) => (asked.replies()[0]?.at ?? Infinity) - asked.at);
    return `    ${way}: p50 ${percentile(times, 50)} ms, p95 ${percentile(times, 95)} ms (${times.length})`;
  });
}

/** Long answers are several messages, none of them twice. */
function isOnce(asked: Asked): boolean {
  const words = asked.replies().map((reply) => reply.words);
  return words.length > 0 && new Set(words).size === words.length;
}

async function heldUp(bot: BotProcess): Promise<number> {
  const before = bot.errors().length;
  bot.signal("SIGUSR2");
  while (bot.errors().length === before) await delay(5);
  return Number(bot.errors().slice(before));
}

async function peakMemory({ pid }: BotProcess): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kibibytes === undefined ? "unknown" : (Number(kibibytes) / 1024).toFixed(0);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Infinity);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = (await main()) ? 0 : 1;
