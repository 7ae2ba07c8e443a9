import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
⟦if call⟧import java.util.List;
⟦if call⟧import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class FilestackSecurity {
    record Security(String policy, String signature) {}

    static Security security(
⟦if handle⟧            String handle,
⟦if call⟧            List<String> call,
⟦if ttl⟧            long ttl // seconds
⟦if !ttl⟧            long expiry
    ) throws GeneralSecurityException {
        String secret = System.getenv("FILESTACK_APP_SECRET");
        if (secret == null || secret.isEmpty()) {
            throw new IllegalStateException("FILESTACK_APP_SECRET is not set");
        }

⟦if ttl⟧        long expiry = System.currentTimeMillis() / 1000 + ttl;
        String json = "{\"expiry\":" + expiry
⟦if call⟧            + ",\"call\":" + call.stream().map(FilestackSecurity::quote).collect(Collectors.joining(",", "[", "]"))
⟦if handle⟧            + ",\"handle\":" + quote(handle)
⟦if rest⟧            + ⟦java rest⟧
            + "}";
        // URL-safe alphabet: - and _ in place of + and /.
        // The padding, =, stays: these characters are signed and sent.
        String policy = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal(policy.getBytes(StandardCharsets.UTF_8));
        return new Security(policy, HexFormat.of().formatHex(digest));
    }
⟦if quotes⟧
⟦if quotes⟧    /** Writes a text as JSON, as every other writer of compact JSON does. */
⟦if quotes⟧    static String quote(String text) {
⟦if quotes⟧        StringBuilder json = new StringBuilder("\"");
⟦if quotes⟧        for (char c : text.toCharArray()) {
⟦if quotes⟧            int escaped = "\b\f\n\r\t\"\\".indexOf(c);
⟦if quotes⟧            if (escaped >= 0) json.append('\\').append("bfnrt\"\\".charAt(escaped));
⟦if quotes⟧            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
⟦if quotes⟧            else json.append(c);
⟦if quotes⟧        }
⟦if quotes⟧        return json.append('"').toString();
⟦if quotes⟧    }

    public static void main(String[] args) throws GeneralSecurityException {
        Security made = security(
⟦if handle⟧            ⟦java handle⟧,
⟦if call⟧            ⟦raw call⟧,
⟦if ttl⟧            ⟦raw ttl⟧L
⟦if !ttl⟧            ⟦raw expiry⟧L // ⟦raw until⟧: from then on this code makes expired policies
        );
        System.out.println(made.policy());
        System.out.println(made.signature());
    }
}
