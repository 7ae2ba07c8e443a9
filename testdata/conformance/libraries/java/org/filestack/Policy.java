package org.filestack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Stands in for filestack-java: what its builder is given becomes the policy. */
public class Policy {
    private final String text;

    private Policy(String text) {
        this.text = text;
    }

    public String getEncodedPolicy() {
        return text;
    }

    public String getSignature() {
        return "signed";
    }

    public static class Builder {
        private final StringBuilder json = new StringBuilder();

        private Builder add(String key, String value) {
            json.append(json.length() > 0 ? "," : "").append(quote(key)).append(":").append(value);
            return this;
        }

        public Builder expiry(Long expiry) {
            return add("expiry", expiry.toString());
        }

        public Builder calls(String... calls) {
            return add("calls", Arrays.stream(calls).map(Builder::quote).collect(Collectors.joining(",", "[", "]")));
        }

        public Builder handle(String handle) {
            return add("handle", quote(handle));
        }

        public Builder url(String regex) {
            return add("url", quote(regex));
        }

        public Builder maxSize(Integer maxSize) {
            return add("maxSize", maxSize.toString());
        }

        public Builder minSize(Integer minSize) {
            return add("minSize", minSize.toString());
        }

        public Builder path(String path) {
            return add("path", quote(path));
        }

        public Builder container(String container) {
            return add("container", quote(container));
        }

        public Policy build(String appSecret) {
            if (!appSecret.equals(System.getenv("FILESTACK_APP_SECRET"))) throw new IllegalArgumentException("secret");
            return new Policy("{" + json + "}");
        }

        private static String quote(String text) {
            return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining("", "\"", "\""));
        }
    }
}
