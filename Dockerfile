# The bot alone: no tools, no tests, not as root. BASE is any image with Node 24, npm and a user of number 1000.
ARG BASE=docker.io/library/node:24-slim

FROM ${BASE} AS modules
WORKDIR /app
COPY package.json package-lock.json ./
# The runtime is the image's own; nothing that is installed needs a script.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --update-notifier=false

FROM ${BASE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=modules /app/node_modules node_modules
COPY package.json ./
COPY content content
COPY src src
COPY adapters adapters
# Read and checked once, which is most of a start.
RUN node --input-type=module -e "import { ownContent } from './adapters/content.ts'; ownContent();"
# What it remembers, where no DATABASE_URL is set: mount a volume here, or it is forgotten with the container.
RUN mkdir /data && chown 1000 /data
ENV DATA_DIR=/data
VOLUME /data
USER 1000
# No port is opened unless SLACK_PORT is used. It ends with 0 when it was told to stop, with 1 when no platform
# started and with 2 when its settings or its content are wrong: restart on failure.
CMD ["node", "adapters/start.js"]
