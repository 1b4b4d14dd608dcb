/** What opens the clerk's desk by a double click, by its name. */
export const STARTERS: Readonly<Record<string, string>> = {
  "edit.cmd": [
    "@echo off",
    "chcp 65001 >nul",
    'cd /d "%~dp0"',
    "where npm >nul 2>nul",
    "if errorlevel 1 (",
    "  echo เครื่องนี้ยังไม่มี Node.js ให้ติดตั้งรุ่น LTS จาก https://nodejs.org/ แล้วดับเบิลคลิกไฟล์นี้อีกครั้ง",
    "  pause",
    "  exit /b 1",
    ")",
    "if not exist node_modules (",
    "  echo กำลังติดตั้งโปรแกรม ใช้เวลาหลายนาทีในครั้งแรก",
    "  call npm install",
    ")",
    "call npm run --silent edit",
    "pause",
    "",
  ].join("\r\n"),
  "edit.command": `#!/bin/sh
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
if ! command -v npm >/dev/null; then
  echo "เครื่องนี้ยังไม่มี Node.js ให้ติดตั้งรุ่น LTS จาก https://nodejs.org/ แล้วดับเบิลคลิกไฟล์นี้อีกครั้ง"
  exit 1
fi
if [ ! -d node_modules ]; then
  echo "กำลังติดตั้งโปรแกรม ใช้เวลาหลายนาทีในครั้งแรก"
  npm install || exit 1
fi
exec npm run --silent edit
`,
};

/** What a system opens only where it may be run. */
export const RUNNABLE = "edit.command";
