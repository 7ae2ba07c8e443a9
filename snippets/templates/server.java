import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class FilestackSecurity {
    static String[] security(⟦raw parameter⟧) throws Exception {
        String secret = System.getenv("FILESTACK_APP_SECRET");
        if (secret == null || secret.isEmpty()) throw new IllegalStateException("FILESTACK_APP_SECRET is not set");

⟦if ttl⟧        long expiry = System.currentTimeMillis() / 1000 + ⟦raw ttl⟧L;
⟦if !ttl⟧        long expiry = ⟦raw expiry⟧L; // ⟦raw until⟧: from then on this code makes expired policies
        String json = "{\"expiry\":" + expiry
⟦each⟧            + ⟦raw value⟧
            + "}";
        String policy = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal(policy.getBytes(StandardCharsets.UTF_8));
        return new String[] {policy, HexFormat.of().formatHex(digest)};
    }
⟦if handle⟧
⟦if handle⟧    static String quote(String text) {
⟦if handle⟧        StringBuilder json = new StringBuilder("\"");
⟦if handle⟧        for (char c : text.toCharArray()) {
⟦if handle⟧            if (c < ' ' || c == '"' || c == '\\') json.append(String.format("\\u%04x", (int) c));
⟦if handle⟧            else json.append(c);
⟦if handle⟧        }
⟦if handle⟧        return json.append('"').toString();
⟦if handle⟧    }

    public static void main(String[] args) throws Exception {
        for (String line : security(⟦raw argument⟧)) {
            System.out.println(line);
        }
    }
}
