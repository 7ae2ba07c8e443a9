<?php

declare(strict_types=1);

/**
⟦if call⟧ * @param list<string> $call
 * @return array{policy: string, signature: string}
 */
function filestack_security(
⟦if handle⟧    string $handle = ⟦php handle⟧,
⟦if call⟧    array $call = ⟦raw call⟧,
⟦if ttl⟧    int $ttl = ⟦raw ttl⟧, // seconds
⟦if !ttl⟧    int $expiry = ⟦raw expiry⟧, // ⟦raw until⟧: from then on this code makes expired policies
): array {
    $secret = getenv('FILESTACK_APP_SECRET');
    if ($secret === false || $secret === '') {
        throw new RuntimeException('FILESTACK_APP_SECRET is not set');
    }

    $json = json_encode([
⟦if ttl⟧        'expiry' => time() + $ttl,
⟦if !ttl⟧        'expiry' => $expiry,
⟦if call⟧        'call' => $call,
⟦if handle⟧        'handle' => $handle,
⟦if source⟧        'url' => ⟦php source⟧,
⟦if maxSize⟧        'maxSize' => ⟦raw maxSize⟧,
⟦if minSize⟧        'minSize' => ⟦raw minSize⟧,
⟦if path⟧        'path' => ⟦php path⟧,
⟦if container⟧        'container' => ⟦php container⟧,
    ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS);
    // URL-safe alphabet: - and _ in place of + and /.
    // The padding, =, stays: these characters are signed and sent.
    $policy = strtr(base64_encode($json), '+/', '-_');
    $signature = hash_hmac('sha256', $policy, $secret);
    return ['policy' => $policy, 'signature' => $signature];
}

if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    $security = filestack_security();
    echo $security['policy'], "\n", $security['signature'], "\n";
}
