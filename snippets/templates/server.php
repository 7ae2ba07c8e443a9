<?php

function filestack_security(⟦raw parameter⟧): array
{
    $secret = getenv('FILESTACK_APP_SECRET');
    if (!$secret) {
        throw new RuntimeException('FILESTACK_APP_SECRET is not set');
    }

    $json = json_encode([
⟦if ttl⟧        'expiry' => time() + ⟦raw ttl⟧,
⟦if !ttl⟧        'expiry' => ⟦raw expiry⟧, // ⟦raw until⟧: from then on this code makes expired policies
⟦each⟧        '⟦raw key⟧' => ⟦raw value⟧,
    ], JSON_THROW_ON_ERROR);
    $policy = strtr(base64_encode($json), '+/', '-_');
    $signature = hash_hmac('sha256', $policy, $secret);
    return [$policy, $signature];
}

[$policy, $signature] = filestack_security(⟦raw argument⟧);
echo $policy, "\n", $signature, "\n";
