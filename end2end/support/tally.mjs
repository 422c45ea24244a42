// A reporter that ends with the totals of the run, and is loud about flakes: tests that failed and then passed when run
// again. They are named at the end, and listed in target/end2end/flaky.txt, one per line; without flakes there is no
// such file.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const FILE = "target/end2end/flaky.txt";

const name = (test) => `${relative(".", test.location.file)}:${test.location.line} ${test.titlePath().slice(3).join(" › ")}`;

export default class Tally {
  onBegin(_, suite) {
    this.suite = suite;
  }

  onEnd() {
    const tests = this.suite.allTests();
    const outcome = (kind) => tests.filter((test) => test.outcome() === kind);
    const [passed, flaky, failed, skipped] = ["expected", "flaky", "unexpected", "skipped"].map(outcome);
    const left = skipped.length ? `, ${skipped.length} skipped` : "";
    console.log(`\n${passed.length + flaky.length} passed, ${failed.length} failed${left}`);
    rmSync(FILE, { force: true });
    if (!flaky.length) return;
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, flaky.map((test) => `${name(test)}\n`).join(""));
    console.log(`Of these, passed only when run again: ${flaky.map(name).join("; ")}`);
    console.log(`FLAKY: ${flaky.length}. Each is a fault of the test or of the site; ${FILE} names them.`);
  }
}
