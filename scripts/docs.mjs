// Writes the tables of docs/ that are generated from the code; `npm test` compares them. See
// tests/suite/codes/documents.rs.
import { main, must } from "./lib/run.mjs";
import { toolsEnv } from "./lib/tools.mjs";

const ARGUMENTS = ["test", "-p", "bank131-checkout", "--test", "native", "generated_table"];

main(() => must("cargo", ARGUMENTS, "The tables were not written: see above.", { env: { ...toolsEnv(), BANK131_WRITE_DOCS: "1" } }));
