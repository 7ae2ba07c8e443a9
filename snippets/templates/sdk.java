// org.filestack:filestack-java
⟦if call⟧// Version 1.0.1 writes the key "calls", where the documentation has "call":
⟦if call⟧// the list likely does not count, and all but exif is allowed. Server's
⟦if call⟧// java writes "call".
⟦if call⟧import java.util.List;
import org.filestack.Policy;

public class FilestackSecurity {
    static Policy security(
⟦if handle⟧            String handle,
⟦if call⟧            List<String> call,
⟦if ttl⟧            long ttl // seconds
⟦if !ttl⟧            long expiry
    ) {
        String secret = System.getenv("FILESTACK_APP_SECRET");
        if (secret == null || secret.isEmpty()) {
            throw new IllegalStateException("FILESTACK_APP_SECRET is not set");
        }

        return new Policy.Builder()
⟦if ttl⟧                .expiry(System.currentTimeMillis() / 1000 + ttl)
⟦if !ttl⟧                .expiry(expiry)
⟦if call⟧                .calls(call.toArray(new String[0]))
⟦if handle⟧                .handle(handle)
⟦if source⟧                .url(⟦java source⟧)
⟦if maxSize⟧                .maxSize(⟦raw maxSize⟧)
⟦if minSize⟧                .minSize(⟦raw minSize⟧)
⟦if path⟧                .path(⟦java path⟧)
⟦if container⟧                .container(⟦java container⟧)
                .build(secret);
    }

    public static void main(String[] args) {
        Policy made = security(
⟦if handle⟧            ⟦java handle⟧,
⟦if call⟧            ⟦raw call⟧,
⟦if ttl⟧            ⟦raw ttl⟧L
⟦if !ttl⟧            ⟦raw expiry⟧L // ⟦raw until⟧: from then on this code makes expired policies
        );
        System.out.println(made.getEncodedPolicy());
        System.out.println(made.getSignature());
    }
}
