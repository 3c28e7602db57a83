import { LRUCache } from 'lru-cache';
import type { Command } from '../conversation/command.ts';
import type { Answer, Scene } from './scene.ts';

const most = 2_000;

/**
 * Composes an answer once and gives it again: teams ask for the same things, and an answer depends on nothing but
 * what is in the key. Facts grow old by the day.
 */
export function remembered(compose: (command: Command, scene: Scene) => Answer): typeof compose {
  const answers = new LRUCache<string, Answer>({ max: most });
  return (command, scene) => {
    const { language, shareable, commandsInThreads, now } = scene;
    const day = Math.floor(now.getTime() / 86_400_000);
    const key = JSON.stringify([day, language, shareable, commandsInThreads, command]);
    const before = answers.get(key);
    if (before) return before;
    const answer = compose(command, scene);
    answers.set(key, answer);
    return answer;
  };
}
