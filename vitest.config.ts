import { defineConfig } from 'vitest/config';

// Files share a process: reading the content and the SDKs anew for each would take as long as the tests themselves.
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], isolate: false } });
