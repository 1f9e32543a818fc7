import { expect, test } from "@jest/globals";
import { faultOf } from "../../src/chat/reception/chat-event.ts";

test("given a fault whose message looks like where it came from, then the log tells nothing of it", () => {
  const fault = faultOf(new TypeError("cannot read\n    at what somebody asked\n    at (of.ts:1:1)"));

  expect(fault).toMatch(/^DEFECT TypeError at /);
  expect(fault).not.toMatch(/somebody|of\.ts/);
});
