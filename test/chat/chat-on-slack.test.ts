import { chatContract } from "../contracts/chat.contract.ts";
import { makeSlackRig, SLACK_LACKS } from "../support/slack/slack-rig.ts";
chatContract("Slack", makeSlackRig, SLACK_LACKS);
