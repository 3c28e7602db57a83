import { defineConfig } from 'vitest/config';

// Libraries are those that an operator runs, not their slower development builds.
process.env.NODE_ENV = 'production';

// Files share a process: reading the content and the SDKs anew for each would take as long as the tests themselves.
// Many of them wait for processes and sockets, so more run at once than a small machine has cores, and a start that
// takes two seconds alone may take ten.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    isolate: false,
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
