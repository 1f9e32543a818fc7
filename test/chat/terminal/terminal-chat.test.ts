import { chatPlatformContract } from "../../contracts/chat-platform.contract.ts";
import { chatContract } from "../../contracts/chat.contract.ts";
/** A third platform behind the same port is a folder and a rig: what Feishu asks for (vercel/chat#420). */
import { TERMINAL_LACKS, terminalRig } from "../../support/chat/terminal-rig.ts";

chatPlatformContract("The terminal", terminalRig, TERMINAL_LACKS);
chatContract("the terminal", terminalRig, TERMINAL_LACKS);
