import { botMessages } from "../support/discord/discord.ts";
import type { LoopbackDiscord } from "../support/discord/loopback-discord.ts";
import { addChannel, addPerson, presses } from "../support/discord/people.ts";
import type { Guild } from "../support/discord/world.ts";
import type { LoopbackSlack } from "../support/slack/loopback-slack.ts";
import { byTurns, type Asked, type AskedBy } from "../support/traffic/asked.ts";
import { askOnDiscord } from "../support/traffic/discord-traffic.ts";
import { pressedOnDiscord, pressedOnSlack, type Pressed } from "../support/traffic/presses.ts";
import { askOnSlack } from "../support/traffic/slack-traffic.ts";
import { oneOf } from "./storm-faults.ts";
import { actionOn, labelOn } from "./what-stands.ts";

const ROOMS = 7;
const QUESTIONS = [
  "what changed in the encryption group's draft?",
  "加密组的草案有什么变化？",
  "how often must keys be rotated in the key management draft?",
  "哪些草案正在征求意见？",
  "what is the weather like?",
];
const WAYS: readonly AskedBy[] = ["mention", "command", "mention", "direct message"];
/** Each so many times a button is pressed in place of a question. */
const PRESS_EVERY = 5;

/** People in rooms of both platforms, and alone with the bot. */
export interface Crowd {
  readonly asked: readonly Asked[];
  readonly pressed: readonly Pressed[];
  /** Asks once wherever questions will be asked: the bot is known there from then on. */
  greet(): void;
  /** Somebody asks or presses something, on each platform. */
  act(): void;
}

export function gatherCrowd(slack: LoopbackSlack, discord: LoopbackDiscord, guild: Guild): Crowd {
  const rooms = Array.from({ length: ROOMS }, () => ({
    onSlack: slack.workspace.addChannel("room", []),
    onDiscord: addChannel(discord, guild, "room"),
    person: addPerson(discord, "somebody", guild),
  }));
  const presser = {
    onSlack: slack.workspace.addUser("presser"),
    onDiscord: addPerson(discord, "presser", guild),
  };
  const asked: Asked[] = [];
  const pressed: Pressed[] = [];
  let turn = 0;

  const ask = (by: AskedBy, at: number): void => {
    const room = rooms[at % ROOMS];
    const question = QUESTIONS[at % QUESTIONS.length] ?? "";
    if (!room) return;
    asked.push(askOnSlack(slack, by, question, room.onSlack));
    asked.push(askOnDiscord(discord, { by, question, person: room.person, where: room.onDiscord }));
  };
  const pressOnSlack = (): void => {
    const shown = rooms.flatMap(({ onSlack: room }) =>
      slack.said(room).map((message) => ({ room, message })),
    );
    const one = oneOf(shown);
    const label = one && labelOn(one.message);
    if (label)
      pressed.push(pressedOnSlack(slack.people.press(presser.onSlack, one.room, one.message.ts, label)));
  };
  const pressOnDiscord = (): void => {
    const shown = botMessages(discord).filter(({ onlyFor, channel }) => onlyFor === null && channel.guild);
    const one = oneOf(shown);
    const action = one && actionOn(one);
    if (action) pressed.push(pressedOnDiscord(presses(discord, presser.onDiscord, one, action)));
  };

  return {
    asked,
    pressed,
    greet() {
      for (let room = 0; room < ROOMS; room++)
        for (const by of ["mention", "direct message"] as const) ask(by, room);
    },
    act() {
      turn += 1;
      if (turn % PRESS_EVERY !== 0) return ask(byTurns(WAYS, turn), turn);
      pressOnSlack();
      pressOnDiscord();
    },
  };
}
