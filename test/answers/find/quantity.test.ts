import { expect, test } from "@jest/globals";
import { asksDuration, limitsDuration, quantityAsked } from "../../../src/answers/find/quantity.ts";

test.each([
  ["how often must keys be rotated?", "keys shall be rotated every 6 months"],
  ["how often must keys be rotated?", "keys shall be rotated at least once a year"],
  ["how often are logs reviewed?", "logs are reviewed at intervals of 30 days"],
  ["多久轮换一次？", "密钥应每6个月轮换一次"],
  ["密钥几年轮换一次？", "密钥应每年轮换"],
  ["how long are logs kept?", "logs are kept for 6 months"],
  ["日志留存多久？", "日志留存不少于6个月"],
  ["how many copies are there?", "at least 3 copies"],
  ["渗透测试至少做几天？", "渗透测试的时间不应少于5人日"],
  ["how often must keys be rotated?", "tenants may set a shorter rotation period"],
  ["what percentage of the samples must be detected?", "the rate shall not be below 90%"],
  ["比例要多少？", "不应低于百分之九十"],
  ["迟报资料罚多少钱？", "并处一千元以下的罚款"],
  ["how much is the fine for late reports?", "a fine of up to 500 dollars"],
  ["市场份额到多少就推定？", "市场份额达到二分之一的"],
  ["how long may a transaction take?", "if not completed within 10 minutes"],
  ["how long must a password be?", "at least 8 characters"],
  ["how long must the challenge of a device be at minimum?", "at least 64 bits in length"],
  ["how long is the key?", "The key has 256 bits."],
  ["多久算超时？", "默认阈值为500ms"],
  ["how soon must it answer?", "within 20 milliseconds"],
  ["录像最长几分钟？", "录像持续时间，单位为分钟，默认值为5"],
  ["how long is a state kept?", "for three times the current probe interval"],
  ["状态保持多久？", "至少保持3倍心跳周期"],
  ["要交多少申请费？", "申请费为500元"],
  ["how long is the delay?", "delay in seconds; default 30"],
])("given “%s”, then “%s” tells it", (question, sentence) => {
  expect(quantityAsked(question)?.test(sentence)).toBe(true);
});

test.each([
  ["how often must keys be rotated?", "the mark shall be updated within 5 working days"],
  ["how often must keys be rotated?", "the agents shall authenticate each other once they meet"],
  ["多久轮换一次？", "应在5个工作日内更新标识"],
  ["多久轮换一次？", "每个密钥应有用途"],
  ["how long are logs kept?", "a) logs are kept in a safe place"],
  ["how long is a code valid?", "the timer is executed immediately"],
  ["how long must logs be kept?", "a log entry has at most 512 characters"],
  ["how long may a transaction take?", "it shall be zeroized immediately"],
  ["罚多少钱？", "由主管部门责令改正，给予警告"],
  ["要交多少申请费？", "拥有百分之五十以上股份的"],
  ["最多几家？", "有前款第二项、第三项规定的情形"],
  ["what percentage of the samples must be detected?", "300 samples shall be selected"],
])("given “%s”, then “%s” does not tell it", (question, sentence) => {
  expect(quantityAsked(question)?.test(sentence)).toBe(false);
});

test.each([
  ["how long must logs be kept?", true],
  ["日志应留存多久", true],
  ["密钥最多能用几个月？", true],
  ["how soon must tenants be told?", false],
  ["几天内要通知租户？", false],
  ["审查期限是多少天？", false],
  ["保存期限是多少天？", true],
])("given “%s”, then it is asked how long something lasts: %p", (question, asks) => {
  expect(asksDuration(question)).toBe(asks);
});

test.each([
  ["The retention period shall not be shorter than twelve months.", true],
  ["留存期限不应少于十二个月。", true],
  ["The period of use shall not exceed 24 hours.", true],
  ["Logs shall be deleted within 30 days.", false],
  ["a reserve of no less than 20% shall be kept", false],
])("given “%s”, then it says how long at least or at most: %p", (text, limits) => {
  expect(limitsDuration(text)).toBe(limits);
});

test.each(["审查期限什么情况下可以中止？", "who sets the maximum?"])(
  "given “%s”, then no figure is asked for",
  (question) => {
    expect(quantityAsked(question)).toBeNull();
  },
);
