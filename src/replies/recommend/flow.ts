import type { GuideStep } from '../../conversation/command.ts';
import type { Place, Profile, Visibility } from '../../conversation/interaction.ts';
import type { Message, Reply } from '../../conversation/reply.ts';
import type { Model } from '../../recommendation/model.ts';
import type { Situation } from '../../recommendation/situation.ts';
import { encodeTrail } from '../../recommendation/trail.ts';
import { forgedAnswer } from '../miss.ts';
import { type Answer, messageOf, type Scene, wordingOf } from '../scene.ts';
import { openingMessage, outcomeMessage } from './opening.ts';
import { isResult, walkPage } from './page.ts';
import { understoodPage } from './understood.ts';
import { walkFrom } from './walk.ts';

/** Where a recommendation begins. */
export interface Beginning {
  readonly place: Place;
  readonly person: Profile;
  /** Who sees what it begins from, and whether that is a message that was pressed. */
  readonly on: Visibility;
  readonly where: 'here' | 'replace';
}

const nothingSaid: Situation = { trail: [], words: new Map() };

/** Whoever may write in a thread may answer there; what was pressed stays with those who see it. */
const audienceIn = ({ place, on, where }: Beginning): Message['audience'] =>
  on === 'public' || (where === 'here' && place.thread !== null) ? 'everyone' : 'asker';

function withNotice(answer: Answer, scene: Scene): Answer {
  const notice = { type: 'notice', text: wordingOf(scene).rich('recommend.private') } as const;
  return { ...answer, blocks: [notice, ...answer.blocks] };
}

/** Opens a thread with the first question, or begins in place where there can be none. */
export function begin(
  model: Model,
  scene: Scene,
  beginning: Beginning,
  { trail, words }: Situation = nothingSaid,
): Reply {
  const { place, person, on, where } = beginning;
  const first = (opening: string): Answer => {
    const view = trail.length > 0 ? 'p' : 'q';
    const step = {
      name: 'guide',
      guide: model.guide.id,
      trail: encodeTrail(model, trail),
      opening,
      view,
    } as const;
    const walk = walkFrom(step, scene);
    if (!walk) return forgedAnswer(scene);
    return view === 'p' && walk.trail.length > 0 ? understoodPage(walk, words) : walkPage(walk);
  };
  const inPlace = messageOf(first(''), scene.language, where, audienceIn(beginning));
  if (!place.threads) return inPlace;
  const opening = openingMessage(model, person.name, scene);
  // Where the bot may not write, the person can go on alone; elsewhere everybody can, in place.
  const alone: Message = { ...inPlace, ...withNotice(first(''), scene), audience: 'asker' };
  return {
    kind: 'thread',
    opening: messageOf(
      opening,
      scene.language,
      where === 'replace' && on === 'public' ? 'replace' : 'here',
      'everyone',
    ),
    first: messageOf(first('='), scene.language, 'here', 'everyone'),
    otherwise: place.invitable ? alone : { ...inPlace, audience: 'everyone' },
  };
}

/**
 * A press in a recommendation: the message turns for all who see it, and the opening says what came of it. `finish`
 * adds to a result what stands under answers.
 */
export function goOn(
  step: GuideStep,
  scene: Scene,
  beginning: Beginning,
  finish: (result: Answer) => Answer = result => result,
): readonly Reply[] {
  const { person, on } = beginning;
  const { language } = scene;
  const audience = audienceIn(beginning);
  const walk = walkFrom(step, scene, on === 'public' ? person.name : null);
  if (!walk)
    return [messageOf(forgedAnswer(scene), language, on === 'private' ? 'replace' : 'here', 'asker')];
  if (walk.view === 'o' && walk.lost.length === 0)
    return [begin(walk.model, scene, beginning, { trail: walk.trail, words: new Map() })];
  const shown = walkPage(walk);
  const page = isResult(walk) ? finish(shown) : shown;
  if (page.files) return [messageOf(page, language, 'here', audience)];
  const turned = messageOf(page, language, 'replace', audience);
  const isNews = walk.announces !== null && walk.announces.join() !== walk.announced?.join();
  return isNews ? [turned, messageOf(outcomeMessage(walk), language, 'opening', 'everyone')] : [turned];
}
