import { chatPlatformContract } from "../../contracts/chat-platform.contract.ts";
import { makeSlackRig, SLACK_LACKS } from "../../support/slack/slack-rig.ts";

chatPlatformContract("Slack", makeSlackRig, SLACK_LACKS);
