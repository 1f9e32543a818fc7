import type { ChatPlatform } from "../chat/platform/chat-platform.ts";
import type { Config } from "../config.ts";
import type { Place } from "../standards/place.ts";

export interface PlatformSurroundings {
  readonly places: readonly Place[];
  readonly now: () => Date;
}

/** The platforms that are switched on, not yet connected. What is off costs neither time nor memory: no client is loaded. */
export async function configuredPlatforms(
  { slack, discord, proxy }: Config,
  { places, now }: PlatformSurroundings,
): Promise<readonly ChatPlatform[]> {
  const platforms: ChatPlatform[] = [];
  if (slack) {
    const { createSlack } = await import("../chat/slack/create-slack.ts");
    const [botToken, appToken] = [slack.botToken.reveal(), slack.appToken.reveal()];
    platforms.push(createSlack({ botToken, appToken, apiUrl: slack.apiUrl, isProxied: proxy !== null }));
  }
  if (discord) {
    const { createDiscord } = await import("../chat/discord/create-discord.ts");
    platforms.push(
      createDiscord({ ...discord, token: discord.token.reveal(), places, now, isProxied: proxy !== null }),
    );
  }
  return platforms;
}
