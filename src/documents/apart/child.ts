import { serveReadings } from "./serve-readings.ts";

/** While this is loaded the thread that reports what is used starts. */
const documents = import("../read-document.ts");

/** Of all that is read, most are documents: the rest is loaded when it comes. */
await serveReadings(async (task, watch) => {
  switch (task.task) {
    case "document":
      return (await documents).readDocument(task.given, watch);
    case "folder":
      return (await import("../read-folder.ts")).readFolder(task.given);
    case "feed":
      return (await import("../feeds/read-feed.ts")).readFeed(task.given.name, task.given.bytes, watch);
    case "bundle":
      return (await import("../archives/open-bundle.ts")).openBundle(task.given.name, task.given.bytes);
  }
}, documents);
