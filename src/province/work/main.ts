import { runWorkerProcess } from "./worker-process.ts";

runWorkerProcess();
