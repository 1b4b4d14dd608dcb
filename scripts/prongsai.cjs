#!/usr/bin/env node
"use strict";

// Older versions of Node must be able to read this file: it says what to do there.
const oldest = [22, 12];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    "โปรแกรมนี้ใช้ Node.js รุ่น 22.12 ขึ้นไป เครื่องนี้มีรุ่น " +
      process.versions.node +
      " ให้ติดตั้งรุ่น LTS จาก https://nodejs.org/ แล้วเปิดหน้าต่างคำสั่งใหม่และสั่งอีกครั้ง",
  );
  process.exitCode = 1;
} else {
  // What Node makes of the program is kept: the next command begins in half the time.
  process.getBuiltinModule("node:module").enableCompileCache();
  import("./prongsai.js").catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
