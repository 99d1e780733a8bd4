# The image of the Lambda function. Build and push it so that Lambda accepts it:
#   docker buildx build --platform linux/amd64 --provenance=false --tag <repository url>:<commit> --push .
# (--provenance=false: Lambda takes an image manifest, not the index that an attestation would make of it.)

FROM public.ecr.aws/lambda/nodejs:22 AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY packages/provider-confluent/package.json packages/provider-confluent/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts/build.ts scripts/bundle.ts scripts/code-cache.ts scripts/write-code-cache.cjs scripts/
COPY handler handler
RUN npm run build

FROM public.ecr.aws/lambda/nodejs:22
LABEL org.opencontainers.image.title="ccaf-flight-consolidator" \
      org.opencontainers.image.description="Deploys the flight consolidator to Confluent Cloud for Apache Flink" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /build/dist/ ${LAMBDA_TASK_ROOT}/
CMD ["start.handler"]
