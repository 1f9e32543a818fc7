import { startLoopbackDiscord } from "../support/discord/loopback-discord.ts";
import { addGuild } from "../support/discord/people.ts";
import { startLoopbackSlack } from "../support/slack/loopback-slack.ts";
import type { TemporaryFolder } from "../support/temporary-folder.ts";
import type { Asked } from "../support/traffic/asked.ts";
import { hangBoards, type Boards } from "./boards.ts";
import { gatherCrowd, type Crowd } from "./crowd.ts";
import { slackFault, spoilDiscord } from "./storm-faults.ts";
import { namesOfMessages, repeated, standing } from "./what-stands.ts";

/** Milliseconds between two things that somebody does, on each platform: no channel is let more than it may be told. */
const EVERY = 400;
/** How often a line is cut meanwhile. */
const CUT = 0.01;

/** What the bot keeps of a question. */
export interface KeptAnswer {
  readonly key: string;
  readonly isAnswered: boolean;
  /** Of the first message. */
  readonly reference: string | null;
}

/** Slack and Discord with people on them, and a network that loses things. They outlive the processes that are killed. */
export interface Storm extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
  readonly crowd: Crowd;
  readonly boards: Boards;
  /** From now on people ask and press, and things are lost. */
  begin(): void;
  end(): void;
  /** What is still to be answered: it had arrived, or was said where it would be found. */
  unanswered(record: readonly KeptAnswer[]): readonly string[];
  /** Commands and presses of which no platform was told that they arrived; who gave them was told that it failed. */
  unheard(): ReadonlySet<string>;
  /** Messages that stand there more than once, and reports that were told of more than once. */
  saidTwice(): readonly string[];
}

/** `folder` holds the corpus. */
export async function startStorm(folder: TemporaryFolder, began: number): Promise<Storm> {
  let isOn = false;
  const slack = await startLoopbackSlack({
    times: { deadline: 600, retries: Array.from({ length: 1000 }, () => 200) },
    faults: ({ method }) => (isOn ? slackFault(method) : null),
  });
  const discord = await startLoopbackDiscord({ identifySpacing: 0, sessionLife: 0 });
  const guild = addGuild(discord, "Committee");
  const crowd = gatherCrowd(slack, discord, guild);
  const boards = hangBoards(slack, discord, guild, folder, began);
  const weather = setInterval(() => {
    if (!isOn) return;
    crowd.act();
    spoilDiscord(discord);
    if (Math.random() < CUT) slack.socket.drop();
    if (Math.random() < CUT) discord.gateway.drop();
  }, EVERY);

  return {
    env: {
      CORPUS_DIR: `${folder.path}/corpus`,
      DATA_DIR: `${folder.path}/data`,
      RAPPORTEUR_CONFIG: folder.write("rapporteur.yaml", boards.rules),
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    },
    crowd,
    boards,
    begin: () => (isOn = true),
    end: () => {
      isOn = false;
      discord.faults.length = 0;
    },
    unanswered(record) {
      const there = standing(slack, discord);
      const answered = new Set(
        record.flatMap(({ key, isAnswered, reference }) =>
          isAnswered && (reference === null || stands(reference, there)) ? key : [],
        ),
      );
      // Where it can't be known whether a private answer arrived, it says so in place of the answer, which has no name.
      const questions = crowd.asked.filter(
        (one) => isDue(one) && !(answered.has(one.key) && one.replies().length > 0),
      );
      const presses = crowd.pressed.filter((one) => one.isAcknowledged() && !answered.has(one.key));
      return [
        ...questions.map(({ key, by, question }) => `${key} by ${by}: ${question}`),
        ...presses.map(({ key }) => `${key} by a press`),
      ];
    },
    unheard: () =>
      new Set([
        ...crowd.asked.filter((one) => !isDue(one)).map(({ key }) => key),
        ...crowd.pressed.filter((one) => !one.isAcknowledged()).map(({ key }) => key),
      ]),
    saidTwice: () => [
      ...repeated(namesOfMessages(slack, discord)),
      ...repeated(boards.told()),
      ...crowd.asked.filter(({ by }) => by === "command").flatMap((one) => repeated(answersTo(one))),
    ],
    [Symbol.asyncDispose]: async () => {
      clearInterval(weather);
      await slack[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
    },
  };
}

/** Of a command that did not arrive whoever gave it is told; what was said stands there until it is found. */
function isDue(one: Asked): boolean {
  return one.by !== "command" || one.acknowledgedAfter() !== null;
}

/** Slack gives no name to what only one person sees. */
function stands(reference: string, there: ReadonlySet<string>): boolean {
  return reference.startsWith("private/") || there.has(reference.slice(reference.indexOf("/") + 1));
}

/** Beside the answer, it may be said that it may not have arrived. */
function answersTo(one: Asked): readonly string[] {
  return one
    .replies()
    .map(({ words }) => words)
    .filter((words) => !/may not have reached|可能没有送达/.test(words))
    .map(() => one.key);
}
