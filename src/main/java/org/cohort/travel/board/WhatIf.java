package org.cohort.travel.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cohort.kernel.money.Amount;

/**
 * What a budget would do. Drafted offers take of it first, then who is not decided about, each in the order of the list; who does not fit is passed
 * over. There is no other measure: no score, no weight.
 *
 * @param budget      what may be spent
 * @param planned     what the drafted offers cost
 * @param spent       what all that fit cost
 * @param fitting     the public ids of those that fit
 * @param communities by community
 * @param regions     by region
 */
public record WhatIf(Amount budget, Amount planned, Amount spent, Set<String> fitting, List<Share> communities, List<Share> regions) {

    /**
     * What a group asks for and would get.
     *
     * @param requests how many
     * @param served   how many of them would get something
     */
    public record Share(String name, int requests, Amount asked, int served, Amount given) {
    }

    static WhatIf of(Amount budget, List<Candidate> candidates) {
        Currency currency = budget.currency();
        List<Candidate> order = new ArrayList<>(candidates.stream().filter(Candidate::isPlanned).toList());
        candidates.stream().filter(one -> !one.isPlanned() && one.cost() != null).forEach(order::add);
        Set<String> fitting = new HashSet<>();
        Amount left = budget;
        for (Candidate one : order) {
            if (!one.cost().isMoreThan(left)) {
                fitting.add(one.publicId());
                left = left.minus(one.cost());
            }
        }
        Amount planned = Amount.sum(currency, candidates.stream().filter(Candidate::isPlanned).map(Candidate::cost).toList());
        return new WhatIf(budget, planned, budget.minus(left), Set.copyOf(fitting), shares(candidates, fitting, currency, Candidate::community),
                shares(candidates, fitting, currency, Candidate::region));
    }

    public boolean fits(String publicId) {
        return fitting.contains(publicId);
    }

    private static List<Share> shares(List<Candidate> candidates, Set<String> fitting, Currency currency, Function<Candidate, String> group) {
        Map<String, List<Candidate>> groups = new LinkedHashMap<>();
        candidates.stream().sorted(Comparator.comparing(group)).forEach(one -> groups.computeIfAbsent(group.apply(one), name -> new ArrayList<>()).add(one));
        return groups.entrySet().stream().map(entry -> {
            List<Candidate> served = entry.getValue().stream().filter(one -> fitting.contains(one.publicId())).toList();
            return new Share(entry.getKey(), entry.getValue().size(), sum(currency, entry.getValue().stream().map(Candidate::asked).toList()), served.size(),
                    sum(currency, served.stream().map(Candidate::cost).toList()));
        }).toList();
    }

    private static Amount sum(Currency currency, Collection<Amount> amounts) {
        return Amount.sum(currency, amounts);
    }
}
