import { chatPlatformContract } from "../../contracts/chat-platform.contract.ts";
import { DISCORD_LACKS, makeDiscordRig } from "../../support/discord/discord-rig.ts";

chatPlatformContract("Discord", makeDiscordRig, DISCORD_LACKS);
