export const languages = ['ko', 'en'] as const;

export type Language = (typeof languages)[number];

/** The same thing in each language. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');
