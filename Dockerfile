# The image of the Lambda function. Build and push it so that Lambda accepts it:
#   docker buildx build --platform linux/amd64 --provenance=false --tag <repository url>:<commit> --push .
# For another app than handler/app.ts: --build-arg FLINK_APP=examples/orders
# (--provenance=false: Lambda takes an image manifest, not the index that an attestation would make of it.)

FROM public.ecr.aws/lambda/nodejs:22 AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY packages/provider-confluent/package.json packages/provider-confluent/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts/app-file.ts scripts/build.ts scripts/bundle.ts scripts/code-cache.ts scripts/failure.ts scripts/
COPY scripts/help.ts scripts/typescript.cjs scripts/write-code-cache.cjs scripts/
COPY handler handler
COPY examples examples
# The file of the app, or its folder; only what it imports gets into the bundle.
ARG FLINK_APP=handler/app.ts
RUN FLINK_APP="$FLINK_APP" npm run build

FROM public.ecr.aws/lambda/nodejs:22
LABEL org.opencontainers.image.title="ccaf-flight-consolidator" \
      org.opencontainers.image.description="Deploys the flight consolidator to Confluent Cloud for Apache Flink" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /build/dist/ ${LAMBDA_TASK_ROOT}/
CMD ["start.handler"]
