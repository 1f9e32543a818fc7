import { chatContract } from "../contracts/chat.contract.ts";
import { DISCORD_LACKS, makeDiscordRig } from "../support/discord/discord-rig.ts";
chatContract("Discord", makeDiscordRig, DISCORD_LACKS);
