import { describe, expect, test } from "@jest/globals";
import { DiscordAPIError, type DiscordErrorData } from "discord.js";
import { apiFailure, DiscordFailure, networkFailure } from "../../../src/chat/discord/api-failure.ts";

const refused = (status: number, code: number, errors?: DiscordErrorData["errors"]) =>
  new DiscordAPIError(
    { code, message: "Words of Discord's", ...(errors && { errors }) },
    code,
    status,
    "POST",
    "https://discord.com/api/v10/webhooks/1/secret-token",
    { body: { content: "the answer" } },
  );

const codeOf = (error: Error) => (error instanceof DiscordFailure ? error.code : "a defect");

describe("what a failed call means", () => {
  test.each([
    [403, 50_001, "REFUSED"],
    [403, 50_013, "REFUSED"],
    [404, 10_003, "REFUSED"],
    [404, 10_008, "REFUSED"],
    [400, 50_083, "REFUSED"],
    [400, 200_000, "REFUSED"],
    [404, 10_062, "EXPIRED"],
    [404, 10_015, "EXPIRED"],
    [401, 50_027, "EXPIRED"],
    [401, 0, "UNREACHABLE"],
    [400, 50_035, "a defect"],
  ])("given status %i with code %i, then %s", (status, code, meaning) => {
    expect(codeOf(apiFailure(refused(status, code), false))).toBe(meaning);
  });

  test("given a body that Discord does not take, then its defect says where, and not a word of it", () => {
    const errors = {
      components: { 0: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "the answer" }] } } },
    };

    const { message, cause } = apiFailure(refused(400, 50_035, errors), false);

    expect(message).toBe(
      "Discord refused with status 400, code 50035. components.0.content BASE_TYPE_MAX_LENGTH",
    );
    expect(cause).toBeUndefined();
  });

  test.each([
    ["ECONNREFUSED", "UNREACHABLE"],
    ["ENOTFOUND", "UNREACHABLE"],
    ["UND_ERR_CONNECT_TIMEOUT", "UNREACHABLE"],
    ["CERT_HAS_EXPIRED", "UNREACHABLE"],
    ["ECONNRESET", "UNSURE"],
    ["UND_ERR_SOCKET", "UNSURE"],
    ["UND_ERR_HEADERS_TIMEOUT", "UNSURE"],
  ])(
    "given a connection that fails with %s, then %s; but what may be done twice is only to be tried again",
    (code, meaning) => {
      const fault = networkFailure(
        new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) }),
      );

      expect(codeOf(fault)).toBe(meaning);
      expect(codeOf(apiFailure(fault, false))).toBe(meaning);
      expect(codeOf(apiFailure(fault, true))).toBe("UNREACHABLE");
    },
  );
});
