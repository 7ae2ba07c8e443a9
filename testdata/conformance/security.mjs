// Signs policies with the official SDK: [{policy, secret}] gives [{policy, signature}].
import { createRequire } from "node:module";
import { exchange } from "./exchange.mjs";

const { getSecurity } = createRequire(import.meta.url)("filestack-js");

exchange((cases) => cases.map(({ policy, secret }) => getSecurity(policy, secret)));
